// A page that has a tag of our name for something of its own.
if (!customElements.get('aht-resource-grid'))
  customElements.define('aht-resource-grid', class extends HTMLElement {});
