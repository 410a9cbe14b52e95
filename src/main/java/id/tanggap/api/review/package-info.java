/// Reviews of incidents for programs.
@NullMarked
package id.tanggap.api.review;

import org.jspecify.annotations.NullMarked;
