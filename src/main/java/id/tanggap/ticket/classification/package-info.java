/// What a ticket is about: category, kind, urgency, place, the fields of its category and its tags, and how people
/// correct them.
@NamedInterface("classification")
@NullMarked
package id.tanggap.ticket.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
