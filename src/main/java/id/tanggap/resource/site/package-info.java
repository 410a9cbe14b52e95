/// Offices, stores, kitchens and other sites: where each is, who keeps it, whether it can be used today.
@NamedInterface("site")
@NullMarked
package id.tanggap.resource.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
