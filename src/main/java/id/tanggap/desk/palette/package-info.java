/// The command palette (Ctrl-K): finds things by name. Each source finds one kind of thing, and only what the viewer
/// may see.
@NullMarked
package id.tanggap.desk.palette;

import org.jspecify.annotations.NullMarked;
