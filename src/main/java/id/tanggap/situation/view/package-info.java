/// Surroundings as JSON, the same for the command line and the REST API.
@NamedInterface("view")
@NullMarked
package id.tanggap.situation.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
