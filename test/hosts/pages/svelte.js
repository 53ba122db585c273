// All five in Svelte 5: the component is svelte.svelte.
import { mount } from 'svelte';
import Page from './svelte.svelte';
import 'aht-widgets';

mount(Page, { target: document.querySelector('#app') });
