/// After-action reviews as pages and tables.
@NullMarked
package id.tanggap.command.review;

import org.jspecify.annotations.NullMarked;
