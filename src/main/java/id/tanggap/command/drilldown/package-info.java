/// The rows behind a figure of a report or a review, for all pages that open them.
@NullMarked
package id.tanggap.command.drilldown;

import org.jspecify.annotations.NullMarked;
