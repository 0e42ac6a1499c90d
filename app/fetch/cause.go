package fetch

import (
	"crypto/tls"
	"errors"
	"net"
	"syscall"
)

// Cause is why no answer came.
type Cause string

// The causes that are told apart.
const (
	Other      Cause = ""             // What says it as the system does
	NoSuchHost Cause = "no-such-host" // no host has the name
	NoNames    Cause = "no-names"     // nobody answers which host has the name, as without a network
	Refused    Cause = "refused"      // the host takes no connections
	NoWay      Cause = "no-way"       // no network leads to the host
	Untrusted  Cause = "untrusted"    // the host's certificate is not one to trust
	NoReply    Cause = "no-reply"     // the host did not answer in time
)

// Causes lists all causes that are told apart.
func Causes() []Cause { return []Cause{NoSuchHost, NoNames, Refused, NoWay, Untrusted, NoReply} }

// Cause tells why no answer came; Other where that is not known.
func (e *Error) Cause() Cause {
	name, named := errors.AsType[*net.DNSError](e.Err)
	_, untrusted := errors.AsType[*tls.CertificateVerificationError](e.Err)
	late, timed := errors.AsType[net.Error](e.Err)
	switch {
	case named && name.IsNotFound:
		return NoSuchHost
	case named:
		return NoNames
	case errors.Is(e.Err, syscall.ECONNREFUSED):
		return Refused
	case errors.Is(e.Err, syscall.ENETUNREACH), errors.Is(e.Err, syscall.EHOSTUNREACH):
		return NoWay
	case untrusted:
		return Untrusted
	case timed && late.Timeout():
		return NoReply
	default:
		return Other
	}
}
