// One widget, by the name that a project uses; its feed is for the pages beside this file to say.
import 'aht-widgets/aht-resource-grid.js';
