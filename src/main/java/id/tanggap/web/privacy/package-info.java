/// Masks numbers of people on every page, whatever template it is made of.
@NullMarked
package id.tanggap.web.privacy;

import org.jspecify.annotations.NullMarked;
