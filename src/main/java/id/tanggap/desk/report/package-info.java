/// Reports: what came in, how long it took, what is done and what is not, what people changed; as pages, on paper and
/// as CSV.
@NullMarked
package id.tanggap.desk.report;

import org.jspecify.annotations.NullMarked;
