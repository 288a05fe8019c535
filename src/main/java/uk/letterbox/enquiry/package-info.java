/** What a mail says: who enquires about what, or why it is no enquiry. Pure; knows no door, no journal and no Camel. */
package uk.letterbox.enquiry;
