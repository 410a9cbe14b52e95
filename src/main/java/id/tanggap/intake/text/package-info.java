/// Decides what a text message is: a keyword, part of an open conversation, or a new ticket.
@NullMarked
package id.tanggap.intake.text;

import org.jspecify.annotations.NullMarked;
