/// Serves and previews the files of a ticket, and stores the files that staff upload.
@NullMarked
package id.tanggap.desk.file;

import org.jspecify.annotations.NullMarked;
