/// What holds for the answer to every request: headers that keep other sites out, and a line in the log for each
/// request that was refused.
@NullMarked
package id.tanggap.web.guard;

import org.jspecify.annotations.NullMarked;
