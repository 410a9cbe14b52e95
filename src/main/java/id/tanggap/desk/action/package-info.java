/// What a person does to one ticket by a form: accept, wait, close, undo; and the frame that all action forms share.
@NullMarked
package id.tanggap.desk.action;

import org.jspecify.annotations.NullMarked;
