/// The picture of an incident: where it is, who and what is near, what people need, what is late; and its wall view.
@NullMarked
package id.tanggap.command.picture;

import org.jspecify.annotations.NullMarked;
