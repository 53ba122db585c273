/** The door to all elements: importing it registers every one. A new element adds one line. */
export * from './aht-hotline-banner.js';
export * from './aht-indicator-check.js';
export * from './aht-module-progress.js';
export * from './aht-resource-grid.js';
export * from './aht-upcoming-sessions.js';
