// One widget without `feed`: the default one has to come along.
import 'aht-widgets';
