/// What comes in with a request and fits nowhere: refused with 400 before anything is done.
@NullMarked
package id.tanggap.web.input;

import org.jspecify.annotations.NullMarked;
