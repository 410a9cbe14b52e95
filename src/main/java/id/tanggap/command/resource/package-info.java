/// Pages of sites, people and vehicles: lists with filters, one thing with its history, forms, exports.
@NullMarked
package id.tanggap.command.resource;

import org.jspecify.annotations.NullMarked;
