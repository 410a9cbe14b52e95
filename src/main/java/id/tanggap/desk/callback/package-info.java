/// The page of one owed callback, and the form by which staff ask for one.
@NullMarked
package id.tanggap.desk.callback;

import org.jspecify.annotations.NullMarked;
