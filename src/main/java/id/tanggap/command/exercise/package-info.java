/// Exercises as pages: start one, follow it, and read its times.
@NullMarked
package id.tanggap.command.exercise;

import org.jspecify.annotations.NullMarked;
