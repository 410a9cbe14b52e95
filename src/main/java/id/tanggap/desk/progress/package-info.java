/// The form by which staff report progress from the field, with photos.
@NullMarked
package id.tanggap.desk.progress;

import org.jspecify.annotations.NullMarked;
