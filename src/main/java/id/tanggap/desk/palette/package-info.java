/// Everything by name: what Ctrl-K finds. Each source answers for one kind of thing, and shows only what may be seen.
@NullMarked
package id.tanggap.desk.palette;

import org.jspecify.annotations.NullMarked;
