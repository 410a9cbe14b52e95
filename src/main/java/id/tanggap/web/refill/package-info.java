/// A form that was refused comes back as it was sent: nobody types anything twice. No page and no controller has to
/// know: what was sent waits with the reason for the next page, and goes into the fields of the form of that address.
@NullMarked
package id.tanggap.web.refill;

import org.jspecify.annotations.NullMarked;
