// Acts on a test page as one of its own scripts would: browsers ask who it is that goes somewhere.
window.act = (link) => setTimeout(() => link.click());
