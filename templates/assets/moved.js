/* A former address leads on with the place on the page, which a refresh would lose. */
location.replace(document.querySelector("link[rel=canonical]").getAttribute("href") + location.hash);
