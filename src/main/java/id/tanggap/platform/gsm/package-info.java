/// The alphabet of text messages.
@NamedInterface("gsm")
@NullMarked
package id.tanggap.platform.gsm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
