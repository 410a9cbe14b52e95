/// Asks other people's servers over HTTP.
@NamedInterface("http")
@NullMarked
package id.tanggap.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
