/// What holds for every answer of every door: headers that keep other sites out, and a line in the log for each request
/// that was refused.
@NullMarked
package id.tanggap.web.guard;

import org.jspecify.annotations.NullMarked;
