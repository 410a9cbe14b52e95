/// Needs and plans of incidents for programs.
@NullMarked
package id.tanggap.api.relief;

import org.jspecify.annotations.NullMarked;
