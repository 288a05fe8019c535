/** What people write in forms, in one form each: names, telephones, postcodes, money, dates. Pure; knows nothing of mails or leads. */
package uk.letterbox.wording;
