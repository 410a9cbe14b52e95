/// Tests of the whole house, and what all tests share.
@NullMarked
package id.tanggap;

import org.jspecify.annotations.NullMarked;
