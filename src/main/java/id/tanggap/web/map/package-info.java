/// What a page shows on a map: one document of layers, drawn by `js/map.js` and written beside it as a list.
@NamedInterface("map")
@NullMarked
package id.tanggap.web.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
