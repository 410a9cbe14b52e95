/// Decides what a text message belongs to: a keyword, an open conversation, or a new ticket.
@NullMarked
package id.tanggap.intake.text;

import org.jspecify.annotations.NullMarked;
