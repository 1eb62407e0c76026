/* A part that scrolls sideways can be reached, and so scrolled, by keyboard; one that fits is no stop for Tab. */
import htmx from "htmx.org";

const scrollers = ".scroll-x, .path";

function update() {
  document.querySelectorAll(scrollers).forEach((part) => {
    if (part.scrollWidth > part.clientWidth + 1) part.tabIndex = 0;
    else part.removeAttribute("tabindex");
  });
}

htmx.onLoad(update);
addEventListener("resize", update);
