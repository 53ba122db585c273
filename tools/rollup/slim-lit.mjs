/**
 * Leaves out of lit-html, in the script-tag files, what no template of ours asks for: directives,
 * elements and comments as places for values, nodes and other iterables than arrays as values, boolean attributes, options of listeners, SVG and
 * MathML as roots, raw text elements, and the list of versions that it puts among the page's
 * globals. That is a quarter of it, 770 bytes on every partner page. What guards against forged
 * templates stays. The npm modules import Lit by name and get it whole.
 *
 * Each edit names the very words of the release it was made for: with another release the build
 * ends, and whoever raises the version looks again. A template that asks for something that is left
 * out ends it too. The browser tests run on the slim one.
 */
import { importsFrom, walk } from './walk.mjs';

/** What stands in the release, and what becomes of it; in the order of the file. */
const edits = [
  // Parsing: no SVG or MathML, no raw text elements, no comments.
  [
    '/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g',
    '/<(?:\\/?[a-zA-Z][^>\\s]*|\\/?$)/g',
  ],
  [
    ',y=/^(?:script|style|textarea|title)$/i,x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)',
    ',b=(i,...s)=>({_$litType$:1,strings:i,values:s})',
  ],
  ['let n,l=2===i?"<svg>":3===i?"<math>":"",c=v', 'let l="",c=v'],
  [
    '"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p)',
    'c=p',
  ],
  ['(c=n??v,d=-1)', '(c=v,d=-1)'],
  ['c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0)', 'c===g?c=p:c=v'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    'this.el=S.createElement(f,e);P.currentNode=this.el.content;',
  ],
  ['"?"===e[1]?L:', ''],
  [
    'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  [
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
  // Directives.
  [
    '{if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '{return i}',
  ],
  ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['this._$AN=void 0,this._$AA=t', 'this._$AA=t'],
  [',this._$Cv=e?.isConnected??!0', ''],
  [
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  [
    '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    'this._$AC(t)',
  ],
  ['for(this._$AP?.(!1,!0,s);', 'for(;'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  ['this._$AN=void 0,this.element=t', 'this.element=t'],
  [
    'class L extends H{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==A)}}',
    '',
  ],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
    '',
  ],
  [
    '{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h};',
    '{let h=i._$litPart$;if(void 0===h){i._$litPart$=h=new k(i.insertBefore(c(),null),null,void 0,s??{})}return h._$AI(t),h};',
  ],
  [
    'export{j as _$LH,b as html,T as mathml,E as noChange,A as nothing,D as render,w as svg}',
    'export{b as html,E as noChange,A as nothing,D as render}',
  ],
  // Events: listeners are functions, without options.
  ['t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', 't===A&&s!==A'],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call(this.options.host,t)',
  ],
  // What tells kinds of parts apart, for directives.
  ['{constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', '{'],
  ['{constructor(){super(...arguments),this.type=3}', '{'],
  ['{this.type=2,', '{'],
  ['{this.type=1,', '{'],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  ['t=M(this,t,i),', ''],
  ['t=M(this,t,i,0),', ''],
  ['r=M(this,e[s+n],i,n),', 'r=e[s+n],'],
  ['(t=M(this,t,i,0)??A)', '(t??=A)'],
  ['function M(t,i,s=t,e){return i}', ''],
  // Lists are arrays; nothing says "leave it as it is"; values are never nodes.
  [',d=t=>u(t)||"function"==typeof t?.[Symbol.iterator]', ''],
  ['E=Symbol.for("lit-noChange"),', ''],
  ['&&t!==E&&this._(t)', '&&this._(t)'],
  [':void 0!==t.nodeType?this.T(t):d(t)?', ':u(t)?'],
  ['||t!==this._$AH&&t!==E', '||t!==this._$AH'],
  ['r===E&&(r=this._$AH[n]),', ''],
  ['if((t??=A)===E)return;', 't??=A;'],
  ['b as html,E as noChange,', 'b as html,'],
];

const isLit = (id) => /\/lit-html\/lit-html\.js$/.test(id);

/** @param {string} code lit-html's production build */
export function slimmed(code) {
  return edits.reduce((text, [is, becomes]) => {
    const at = text.indexOf(is);
    if (at < 0) throw new Error(`tools/rollup/slim-lit.mjs does not find this in Lit: ${is}`);
    return text.slice(0, at) + becomes + text.slice(at + is.length);
  }, code);
}

const value = '\0';
const missing = [
  [/\s\?[\w-]+=/, 'a boolean attribute'],
  [/<!--/, 'a comment'],
  [/<(script|style|textarea|title)\b/i, 'a raw text element'],
  [/<[^<>]*\s\0/, 'a value in the place of an attribute'],
  [/<\/?\0/, 'a value in the place of a tag'],
];

/** What a template asks for that is not there. */
export const asksForMissing = (strings) => {
  // Between quotes anything may stand.
  const tags = strings.join(value).replace(/="[^"]*"/g, '=""');
  return missing.find(([pattern]) => pattern.test(tags))?.[1];
};

/** @returns {import('rollup').Plugin} */
export function slimLit() {
  return {
    name: 'slim-lit',
    transform(code, id) {
      if (isLit(id)) return { code: slimmed(code), map: null };
      if (id.includes('/node_modules/') || !/['"]lit/.test(code)) return null;
      const program = this.parse(code);
      for (const { source } of program.body) {
        if (/^lit(\/(?!html\.js$)|-html|$)/.test(source?.value ?? ''))
          this.error(`${source.value} needs what tools/rollup/slim-lit.mjs leaves out of Lit`);
      }
      const { named } = importsFrom(program, (source) => source === 'lit/html.js');
      for (const name of named.values()) {
        if (name === 'svg' || name === 'mathml')
          this.error(`${name} templates are left out by tools/rollup/slim-lit.mjs`);
      }
      walk(program, ({ type, tag, quasi, start }) => {
        if (type !== 'TaggedTemplateExpression' || named.get(tag.name) !== 'html') return;
        const what = asksForMissing(quasi.quasis.map(({ value: { raw } }) => raw));
        if (what) this.error(`${what}: tools/rollup/slim-lit.mjs leaves that out of Lit`, start);
      });
      return null;
    },
  };
}
