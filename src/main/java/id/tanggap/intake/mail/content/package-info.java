/// Turns the bodies of a mail into text and HTML that can be kept and shown.
@NullMarked
package id.tanggap.intake.mail.content;

import org.jspecify.annotations.NullMarked;
