/// A request for a page as one value: viewer, language, whole page or part.
@NamedInterface("request")
@NullMarked
package id.tanggap.web.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
