/// HTTP requests to servers of providers.
@NamedInterface("http")
@NullMarked
package id.tanggap.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
