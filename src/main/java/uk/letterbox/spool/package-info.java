/** The bytes of arrivals (EIP Claim Check): one fsynced file each, named by the arrival's id. */
package uk.letterbox.spool;
