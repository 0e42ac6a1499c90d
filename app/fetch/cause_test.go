package fetch

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCause(t *testing.T) {
	dial := func(err error) error { return fmt.Errorf("get: %w", &net.OpError{Op: "dial", Err: err}) }
	for want, err := range map[Cause]error{
		NoSuchHost: dial(&net.DNSError{IsNotFound: true}),
		NoNames:    dial(&net.DNSError{IsTemporary: true}),
		Refused:    dial(os.NewSyscallError("connect", syscall.ECONNREFUSED)),
		NoWay:      dial(os.NewSyscallError("connect", syscall.ENETUNREACH)),
		Untrusted:  dial(&tls.CertificateVerificationError{Err: errors.New("signed by nobody")}),
		NoReply:    dial(os.ErrDeadlineExceeded),
		Other:      dial(errors.New("something new")),
	} {
		assert.Equal(t, want, (&Error{Flaw: Unreachable, Err: err}).Cause(), "%v", err)
	}
	assert.Equal(t, Other, (&Error{Flaw: Unreachable}).Cause())
}
