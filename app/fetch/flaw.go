package fetch

import (
	"errors"
	"fmt"
)

// ErrTooLarge says that a file is larger than the limit.
var ErrTooLarge = errors.New("is larger than the limit")

// ErrBrokeOff says that a file came only in part. What came is kept.
var ErrBrokeOff = errors.New("broke off")

// Flaw is a kind of reason for which a file is not fetched.
type Flaw string

// The flaws, with what Error.What says of each.
const (
	NoAddress   Flaw = "no address"  // it is no address; what is wrong (English)
	NotHTTPS    Flaw = "not https"   // only https is fetched
	NoHost      Flaw = "no host"     // the address names no host
	Secret      Flaw = "secret"      // the address holds a name or a password
	Unreachable Flaw = "unreachable" // no answer came; what the system says (English)
	Slow        Flaw = "slow"        // it took longer than the limit; the limit
	Answered    Flaw = "answered"    // the server answered with an error; which
	WrongType   Flaw = "type"        // the file is of a type that is not asked for; which
	Elsewhere   Flaw = "elsewhere"   // the server leads on to another host, or to one that is not https; where
	Circles     Flaw = "circles"     // the server leads on too often; how often it may
	TooLarge    Flaw = "too large"   // the file has more bytes than the limit; Whole is how many, where that was told
	WrongLength Flaw = "length"      // the server tells two lengths; what it sends, and Whole what it should be
	WrongRange  Flaw = "range"       // the server sends another part than was asked for; which, and Have where that should begin
	BrokeOff    Flaw = "broke off"   // the file came only in part: Have bytes of Whole; what the system says (English)
	Disk        Flaw = "disk"        // what came cannot be kept; what the system says (English)
)

// Flaws lists all flaws.
func Flaws() []Flaw {
	return []Flaw{
		NoAddress, NotHTTPS, NoHost, Secret, Unreachable, Slow, Answered, WrongType, Elsewhere, Circles, TooLarge, WrongLength,
		WrongRange, BrokeOff, Disk,
	}
}

// Error is why a file is not fetched.
type Error struct {
	Flaw        Flaw
	Address     string // without a password
	What        string // see the flaws
	Have, Whole int64  // bytes; Whole is 0 where nobody knows
	Limit       int64  // bytes
	Err         error  // beneath it; may be nil
}

// Error says in English what is wrong with which address.
func (e *Error) Error() string {
	text := e.problem()
	if e.Address == "" {
		return "fetch: " + text
	}
	return "fetch " + e.Address + ": " + text
}

// Unwrap gives what it rests on, and ErrBrokeOff or ErrTooLarge where it is one of these.
func (e *Error) Unwrap() []error {
	var all []error
	if e.Err != nil {
		all = append(all, e.Err)
	}
	if e.Flaw == BrokeOff {
		all = append(all, ErrBrokeOff)
	}
	if e.Flaw == TooLarge {
		all = append(all, ErrTooLarge)
	}
	return all
}

func (e *Error) problem() string {
	switch e.Flaw {
	case NotHTTPS:
		return "only https is fetched"
	case NoHost:
		return "names no host"
	case Secret:
		return "holds a name or a password"
	case Slow:
		return "took longer than " + e.What
	case Answered:
		return "answered " + e.What
	case WrongType:
		return fmt.Sprintf("is of type %q, expected a map", e.What)
	case Elsewhere:
		return "leads on to " + e.What + ", which was not asked for"
	case Circles:
		return "leads on more than " + e.What + " times"
	default:
		return e.problemOfBytes()
	}
}

func (e *Error) problemOfBytes() string {
	switch e.Flaw {
	case TooLarge:
		if e.Whole > 0 {
			return fmt.Sprintf("has %d bytes: %v of %d", e.Whole, ErrTooLarge, e.Limit)
		}
		return fmt.Sprintf("%v of %d bytes", ErrTooLarge, e.Limit)
	case WrongLength:
		return fmt.Sprintf("answered with %s bytes, where the rest has %d", e.What, e.Whole)
	case WrongRange:
		return fmt.Sprintf("answered with the range %q, expected the rest from byte %d on", e.What, e.Have)
	case BrokeOff:
		text := fmt.Sprintf("%v after %d bytes", ErrBrokeOff, e.Have)
		if e.Whole > 0 {
			text = fmt.Sprintf("%v after %d of %d bytes", ErrBrokeOff, e.Have, e.Whole)
		}
		if e.What != "" {
			text += ": " + e.What
		}
		return text
	default:
		return e.What
	}
}
