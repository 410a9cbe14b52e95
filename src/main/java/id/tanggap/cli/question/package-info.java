/// Reads the questions that commands answer from JSON files, and says what is wrong with one.
@NullMarked
package id.tanggap.cli.question;

import org.jspecify.annotations.NullMarked;
