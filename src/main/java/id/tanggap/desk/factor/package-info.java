/// Pages of the second factor: giving it at sign-in, enrolling, one's own, and those of others who lost a device.
@NullMarked
package id.tanggap.desk.factor;

import org.jspecify.annotations.NullMarked;
