/// The special rules of routing: their ordered table, the form of one, and trying them out.
@NullMarked
package id.tanggap.administration.rule;

import org.jspecify.annotations.NullMarked;
