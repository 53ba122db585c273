// All five in Vue 3: the component is vue.vue.
import { createApp } from 'vue';
import Page from './vue.vue';
import 'aht-widgets';

createApp(Page).mount('#app');
