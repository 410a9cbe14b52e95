/// The rows behind a figure of a report or a review, for all pages that open them.
@NullMarked
package id.tanggap.command.figure;

import org.jspecify.annotations.NullMarked;
