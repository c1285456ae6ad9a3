"""Scene to screen: the plane view, the two space views and the two renderers they draw with."""
